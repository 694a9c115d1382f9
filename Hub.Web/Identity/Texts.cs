using static Hub.Web.Layout.Language;

namespace Hub.Web.Identity;

/// <summary>Words of signing in and of accounts.</summary>
internal static class Texts
{
    public static string SignIn => Say("サインイン", "Sign in");
    public static string Name => Say("職員コードまたはメールアドレス", "Staff code or e-mail address");
    public static string Password => Say("パスワード", "Password");
    public static string OwnPhone => Say("これは自分専用の端末です", "This is my own device");
    public static string OwnPhoneHint => Say(
        "画面ロックのある自分のスマートフォンだけで選んでください。14日間サインインしたままになります。"
        + "選ばない場合は30分使わないとサインアウトします。",
        "Only for your own phone with a screen lock: you stay signed in for 14 days. "
        + "Otherwise you are signed out after 30 minutes without use.");
    public static string HaveLetter => Say("招待状をお持ちの方はこちら", "I have an invitation letter");
    public static string ForgotPassword => Say(
        "パスワードや端末をなくしたときは、医師会の事務局へご連絡ください。",
        "If you lost your password or your phone, call the association's office.");
    public static string SampleTitle => Say("見本の地区です", "This is the sample district");

    public static string SampleAccounts(string password) => Say(
        $"P001(医師)・P013(看護師)・P063(事務局)などの職員コードと、パスワード {password} で入れます。",
        $"Sign in with a staff code such as P001 (doctor), P013 (nurse) or P063 (office) and {password}.");

    public static string WrongTitle => Say("サインインできませんでした", "You are not signed in");
    public static string Wrong => Say(
        "職員コードまたはパスワードが違います。", "The staff code or the password is wrong.");
    public static string Closed => Say(
        "続けて5回まちがえたため、5分間は受け付けません。5分たってからもう一度お試しください。",
        "After five wrong tries in a row this name is closed for five minutes. Try again after that.");
    public static string TooMany => Say(
        "まちがいが多いため、しばらく受け付けません。お困りのときは医師会の事務局へご連絡ください。",
        "Too many wrong tries: this name is closed for a while. Call the association's office if you need help.");

    public static string CodeTitle => Say("確認コード", "Confirmation code");
    public static string CodeLead => Say(
        "認証アプリに表示されている6桁の数字を入力してください。", "Enter the six digits that your authenticator app shows.");
    public static string CodeHint => Say(
        "アプリを使えないときは、控えてある予備コードを入力できます。",
        "Without the app, enter one of the recovery codes that you kept.");
    public static string CodeWrong => Say(
        "コードが違うか、使用済みです。新しい数字に変わってからもう一度入力してください。",
        "The code is wrong or was used before. Wait for the next one and enter that.");

    public static string WelcomeTitle => Say("はじめての方", "Welcome");
    public static string WelcomeLead => Say(
        "医師会から受け取った招待状を見ながら入力してください。", "Enter what stands on the letter from the association.");
    public static string StaffCode => Say("職員コード", "Staff code");
    public static string InvitationCode => Say("招待コード", "Invitation code");
    public static string InvitationCodeHint => Say("4文字ずつ4組(例 7KQM-…)", "Four groups of four, e.g. 7KQM-…");
    public static string InvitationWrong => Say(
        "職員コードか招待コードが違うか、期限(7日)が切れています。招待状を確かめるか、事務局へご連絡ください。",
        "The staff code or the invitation code is wrong, or the seven days are over. "
        + "Look at the letter again, or call the office.");
    public static string NewPassword => Say("新しいパスワード", "New password");
    public static string NewPasswordAgain => Say("新しいパスワード(もう一度)", "New password again");
    public static string PasswordsDiffer => Say("2つのパスワードが同じではありません。", "The two passwords are not the same.");
    public static string SetPassword => Say("パスワードを設定する", "Set the password");
    public static string PasswordGuessable => Say(
        "推測されやすいパスワードです。職員コードやよくある言葉、同じ文字の繰り返しを避けてください。",
        "This is guessed easily. Avoid your staff code, common words and repeated letters.");

    public static string MyAccount => Say("自分のアカウント", "My account");
    public static string Profession => Say("職種", "Profession");
    public static string Institution => Say("所属", "Institution");
    public static string ChangePassword => Say("パスワードの変更", "Change the password");
    public static string CurrentPassword => Say("現在のパスワード", "Current password");
    public static string CurrentPasswordWrong => Say("現在のパスワードが違います。", "The current password is wrong.");
    public static string PasswordChanged => Say("パスワードを変更しました", "The password is changed");
    public static string OthersSignedOut => Say(
        "ほかの端末ではサインアウトされ、通知を受け取る端末の登録も外れました。「連絡方法」で追加し直してください。",
        "You have been signed out on other devices, and no device gets notifications any more: add yours again under "
        + "'How to reach me'.");
    public static string ChangedMeanwhile => Say(
        "ほかの画面で先に変更されました。もう一度お試しください。", "It was changed elsewhere at the same time. Please try again.");

    public static string SecondFactor => Say("2段階の確認", "Second factor");
    public static string SecondFactorOff => Say("未設定", "Not set up");
    public static string SecondFactorOn => Say("設定済み", "On");
    public static string SecondFactorWhy => Say(
        "パスワードに加えて、スマートフォンの認証アプリの数字で本人を確かめます。"
        + "令和9年度からは医療情報システムの利用に2要素の認証が求められます。",
        "Beside the password, a code of an app on your phone proves that it is you. "
        + "From fiscal 2027 systems with medical information are required to ask for two factors.");
    public static string SetUpSecondFactor => Say("2段階の確認を設定する", "Set up the second factor");
    public static string TurnOff => Say("2段階の確認をやめる", "Turn the second factor off");
    public static string TurnOffAsks => Say(
        "パスワードだけでサインインできるようになります。予備コードは使えなくなります。",
        "You will sign in by password alone. The recovery codes become void.");
    public static string TurnedOff => Say("2段階の確認をやめました", "The second factor is off");
    public static string EnrolLead => Say(
        "スマートフォンの認証アプリに登録します。", "Add the hub to the authenticator app on your phone.");
    public static string EnrolScan => Say("1. アプリでこのQRコードを読み取ります", "1. Scan this QR code with the app");
    public static string EnrolByHand => Say("読み取れないときは、このキーを入力します", "If you cannot scan it, enter this key");
    public static string EnrolConfirm => Say("2. アプリに出た6桁の数字を入力します", "2. Enter the six digits that the app shows");
    public static string Enrol => Say("設定を完了する", "Finish");
    public static string QrOfKey => Say("認証アプリ用のQRコード", "QR code for the authenticator app");
    public static string Enrolled => Say("2段階の確認を設定しました", "The second factor is on");
    public static string RecoveryCodes => Say("予備コード", "Recovery codes");
    public static string RecoveryLead => Say(
        "スマートフォンを使えないときのための予備コードです。この画面でしか表示されません。"
        + "印刷するか書き写して、財布など安全な場所に保管してください。1つにつき1回使えます。",
        "For when you cannot use your phone. They are shown only now: print them or write them down, and keep "
        + "them in a safe place such as your wallet. Each works once.");
    public static string KeptThem => Say("保管しました", "I have kept them");

    public static string Accounts => Say("アカウント", "Accounts");
    public static string Search => Say("氏名・カナ・職員コード", "Name, kana or staff code");
    public static string Find => Say("探す", "Find");
    public static string Person => Say("氏名", "Name");
    public static string State => Say("状態", "State");
    public static string LastSignIn => Say("最終サインイン", "Last sign-in");
    public static string NeverSignedIn => Say("まだありません", "Never");
    public static string Acts => Say("操作", "Actions");
    public static string Invite => Say("招待状を作る", "Make a letter");
    public static string InviteAgain => Say("招待状を作り直す", "Make a new letter");
    public static string Revoke => Say("利用を止める", "Revoke");
    public static string InUse => Say("利用中", "In use");
    public static string NotInvited => Say("未招待", "Not invited");
    public static string InvitationExpired => Say("招待期限切れ", "Letter expired");
    public static string NobodyFound => Say("見つかりません", "Nobody found");
    public static string NobodyFoundText => Say(
        "氏名の一部、カナ、職員コードで探せます。名簿にいない人は先に取り込んでください。",
        "Search by part of a name, kana or staff code. Import people who are not in the registry first.");
    public static string NotRevoked => Say(
        "自分のアカウントは止められません。ほかの事務局の方に頼んでください。",
        "You cannot revoke your own account. Ask a colleague of the office.");

    public static string LetterTitle => Say("RegionHub 招待状", "Invitation to RegionHub");
    public static string LetterOnce => Say(
        "招待コードはこの画面でしか表示されません。印刷して本人に手渡してください。",
        "The code is shown only now. Print the letter and hand it over in person.");
    public static string LetterStepOpen => Say("1. このアドレスを開きます", "1. Open this address");
    public static string LetterStepEnter => Say("2. 次の2つを入力します", "2. Enter these two");
    public static string LetterStepPassword => Say(
        "3. ご自分のパスワードを決めます(13文字以上)", "3. Choose your own password (13 characters or more)");
    public static string QrOfAddress => Say("アドレスのQRコード", "QR code of the address");
    public static string LetterKeep => Say(
        "この紙は本人以外に見せないでください。使い終わったら破棄してください。",
        "Show this paper to nobody else, and destroy it when you are done.");

    public static string PasswordHint(int least) => Say(
        $"{least}文字以上。短い文章のように長くすると覚えやすくなります。",
        $"At least {least} characters. A short sentence is easy to remember.");
    public static string PasswordTooShort(int least) => Say(
        $"{least}文字以上にしてください。", $"Use at least {least} characters.");
    public static string PasswordTooLong(int most) => Say(
        $"{most}文字以内にしてください。", $"Use at most {most} characters.");
    public static string LongerPasswordFirst(int least) => Say(
        $"先にパスワードを{least}文字以上に変更してください。2段階の確認がないと、今の長さでは足りません。",
        $"First change your password to one of at least {least} characters: without a second factor it is too short.");
    public static string CodesLeft(int count) => Say($"予備コードの残り {count} 個", $"{count} recovery codes left");
    public static string InvitedUntil(string day) => Say($"招待中({day}まで)", $"Invited until {day}");
    public static string RevokeAsks(string name) => Say(
        $"{name}さんの利用を今すぐ止めます。開いている画面はすべて閉じ、パスワードは使えなくなります。",
        $"This stops {name} at once: open sessions end and the password becomes void.");
    public static string Revoked(string name) => Say($"{name}さんの利用を止めました", $"{name} is revoked");
    public static string LetterTo(string name) => Say($"{name} 様", name);
    public static string LetterValidUntil(string day) => Say($"{day} まで有効", $"Valid until {day}");
}
